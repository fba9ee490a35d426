"""Work spread over processes: the same answers in the same order, whatever becomes of the processes."""

import os
import signal
import time

import pytest

from dateline import workers


def square(piece: int) -> int:
    return piece * piece


def square_but_only_here(here: int, piece: int) -> int:
    if os.getpid() != here and piece % 3 == 0:
        raise ValueError(piece)
    return piece * piece


@pytest.mark.parametrize("jobs", [1, 2, 3, 50])
@pytest.mark.parametrize("pieces", [0, 1, 2, 7, 40])
def test_answers_come_in_the_order_of_the_pieces(pieces, jobs):
    assert list(workers.spread(square, pieces, jobs)) == [piece * piece for piece in range(pieces)]


def test_it_is_done_by_other_processes():
    def makes(piece):
        time.sleep(0.01)  # so that the first process is not done before the second has begun
        return os.getpid()

    makers = set(workers.spread(makes, 10, 2, inherits=True))
    assert len(makers) == (2 if workers._INHERITS else 1)
    assert (os.getpid() in makers) is not workers._INHERITS


def test_what_a_process_cannot_do_is_done_here():
    here = os.getpid()
    answers = workers.spread(lambda piece: square_but_only_here(here, piece), 20, 2, inherits=True)
    assert list(answers) == [piece * piece for piece in range(20)]


def test_what_fails_here_too_is_raised():
    def fails(piece):
        if piece == 5:
            raise KeyError(piece)
        return piece

    with pytest.raises(KeyError):
        list(workers.spread(fails, 20, 2, inherits=True))


@pytest.mark.skipif(not workers._INHERITS, reason="processes are not forks here")
def test_a_process_that_is_killed_costs_no_answer():
    here = os.getpid()

    def is_killed(piece):
        if piece == 6 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return piece

    assert list(workers.spread(is_killed, 30, 2, inherits=True)) == list(range(30))


@pytest.mark.skipif(not workers._INHERITS, reason="processes are not forks here")
def test_a_process_that_is_held_up_leaves_the_rest_to_others():
    def makes(piece):
        time.sleep(0.2 if piece == 1 else 0.001)
        return os.getpid()

    _, held_up, *others = workers.spread(makes, 30, 2, inherits=True)
    assert held_up not in others and len(set(others)) == 1


@pytest.mark.skipif(not workers._INHERITS, reason="processes are not forks here")
def test_no_process_is_left_when_nobody_asks_any_more():
    answers = workers.spread(lambda piece: (os.getpid(), bytes(100_000)), 1000, 2, inherits=True)
    next(answers)
    makers = {next(answers)[0], next(answers)[0]}
    answers.close()
    time.sleep(0.05)
    for maker in makers:
        with pytest.raises(ProcessLookupError):
            os.kill(maker, 0)


@pytest.mark.skipif(not workers._INHERITS, reason="processes are not forks here")
def test_what_the_first_piece_loads_all_processes_but_this_one_have():
    loaded = []

    def loads(piece):
        time.sleep(0.01)
        loaded.append(piece)
        return os.getpid(), loaded[0]

    made = set(workers.spread(loads, 20, 3, inherits=True))
    assert len(made) == 3 and {first for _, first in made} == {0}
    assert not loaded


@pytest.mark.skipif(not workers._INHERITS, reason="processes are not forks here")
@pytest.mark.parametrize("killed", [0, 1])
def test_the_first_process_may_be_killed_too(killed):
    here = os.getpid()

    def is_killed(piece):
        if piece == killed and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return piece

    assert list(workers.spread(is_killed, 30, 2, inherits=True)) == list(range(30))
