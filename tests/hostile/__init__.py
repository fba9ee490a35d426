"""What Dateline must withstand: cases as text in `cases/`, the means to run them, and the long runs of `make hostile`."""
