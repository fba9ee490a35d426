"""Cards filed into an archive: reports of one agreement merged, names resolved, everything grouped as its pages need it."""
