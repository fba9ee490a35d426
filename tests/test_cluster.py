"""Reading on a Dask cluster: the same bytes as without one, whatever becomes of its workers."""

import os
import shutil
import signal
import socket
import threading
from contextlib import suppress

import pytest

from tests.sites import Folder

distributed = pytest.importorskip("distributed")
STATES = ("Norway", "Iceland", "Peru", "Chile", "Ghana", "Togo", "Nepal", "Laos")


@pytest.fixture(scope="module")
def cluster():
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as made:
        yield made


def write_articles(folder: Folder, number: int) -> None:
    for at in range(number):
        one, other = STATES[at % 8], STATES[(at * 3 + 1) % 8]
        folder.write(f"seeds/{at:03}.txt", f"{one} and {other} signed treaty number {at} on fisheries on 3 May 2021.\n")


def built(folder: Folder, *options: str) -> dict[str, bytes]:
    shutil.rmtree(folder.site, ignore_errors=True)
    run = folder.build("--no-search", "--no-cache", "--quiet", *options)     # on a busy machine it would tell how far it is
    assert (run.status, run.err) == (0, "")
    return folder.files()


def test_a_cluster_makes_the_same_site(folder, cluster):
    write_articles(folder, 80)
    assert built(folder, "--cluster", cluster.scheduler_address) == built(folder, "--jobs", "1")


def test_a_worker_that_is_killed_on_the_way_costs_nothing(folder, cluster, monkeypatch):
    """The first answers are there when one of the two processes goes."""
    from dateline import cluster as room

    write_articles(folder, 400)
    victim = next(iter(cluster.workers.values())).process.pid
    answer = room._answer

    def killing(*args):
        nonlocal victim
        got = answer(*args)
        if victim:
            os.kill(victim, signal.SIGKILL)
            victim = 0
        return got

    monkeypatch.setattr(room, "_answer", killing)
    assert built(folder, "--cluster", cluster.scheduler_address) == built(folder, "--jobs", "1")
    assert victim == 0


def test_a_broken_article_is_named_as_anywhere(folder, cluster):
    folder.write("seeds/good.txt", "Norway and Iceland signed a treaty on fisheries.\n")
    folder.write("seeds/bad.md", "---\ntitle: [\n---\nWords.\n")
    there = folder.build("--no-search", "--no-cache", "--cluster", cluster.scheduler_address)
    here = folder.build("--no-search", "--no-cache")
    assert (there.status, there.err) == (here.status, here.err) == (1, here.err)


def test_workers_of_another_version_are_refused(folder, cluster, monkeypatch):
    from dateline import cluster as room

    monkeypatch.setattr(room, "code_digest", lambda: b"another")
    write_articles(folder, 1)
    run = folder.build("--cluster", cluster.scheduler_address)
    assert run.status == 2 and "error cluster-version:" in run.err
    assert not folder.site.exists()


def answer_like_the_web(server: socket.socket) -> None:
    with suppress(OSError):
        while True:
            caller, _ = server.accept()
            caller.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\nwhat is that?")
            caller.close()


def test_without_a_scheduler_nothing_is_touched(folder, monkeypatch):
    from dateline import cluster as room

    monkeypatch.setattr(room, "_PATIENCE", 1)
    write_articles(folder, 1)
    with socket.create_server(("127.0.0.1", 0)) as web:
        threading.Thread(target=answer_like_the_web, args=(web,), daemon=True).start()
        for address in ("tcp://127.0.0.1:1", "nowhere", "tls://127.0.0.1:1", f"tcp://127.0.0.1:{web.getsockname()[1]}"):
            run = folder.build("--cluster", address)
            assert run.status == 2 and run.err.startswith(f"{address}: error cluster-unreachable:"), run.err
    assert not folder.site.exists()


def test_a_scheduler_without_workers_is_no_cluster(folder, monkeypatch):
    from dateline import cluster as room

    monkeypatch.setattr(room, "_PATIENCE", 1)
    write_articles(folder, 1)
    with distributed.LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=None, silence_logs=50) as empty:
        run = folder.build("--cluster", empty.scheduler_address)
    assert run.status == 2 and "error cluster-empty:" in run.err
