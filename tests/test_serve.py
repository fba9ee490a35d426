"""The server for a built site: this machine only, nothing but the site."""

import http.client
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from dateline.problems import Refused
from dateline.serve import Built, server


@pytest.fixture
def site(tmp_path) -> Path:
    folder = tmp_path / "site"
    for name, text in {
        "index.html": "home", "404.html": "lost", "countries/india/index.html": "India", "data/a.json": "[]",
        "empty/x.txt": "x", ".nojekyll": "", ".git/config": "secret", "caf\u00e9.txt": "coffee",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "site-old").mkdir()
    (tmp_path / "site-old" / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    return folder


@pytest.fixture
def port(site):
    with server(Built(site), 0) as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield running.server_address[1]
        running.shutdown()
        thread.join()


def ask(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, str, http.client.HTTPMessage]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    text = answer.read().decode(errors="replace")
    connection.close()
    return answer.status, text, answer.headers


@pytest.mark.parametrize("path, text, kind", [
    ("/", "home", "text/html; charset=utf-8"),
    ("/index.html", "home", "text/html; charset=utf-8"),
    ("/countries/india/", "India", "text/html; charset=utf-8"),
    ("/data/a.json?x=1", "[]", "application/json"),
    ("/caf%C3%A9.txt", "coffee", "text/plain; charset=utf-8"),
])
def test_pages(port, path, text, kind):
    status, found, headers = ask(port, path)
    assert (status, found, headers["Content-Type"]) == (200, text, kind)
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", [
    "/nothing", "/empty/", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/countries/../../secret.txt",
    "/%2e%2e%2fsite-old/secret.txt", "//etc/passwd", "/link.txt", "/.git/config", "/.git/", "/.nojekyll",
    "/..%5csecret.txt", "/index.html%00.txt", "/" + "x" * 5000, "/%ff%fe",
])
def test_what_is_not_of_the_site_is_lost(port, path):
    status, found, _ = ask(port, path)
    assert (status, found) == (404, "lost")


def test_a_folder_gets_its_slash_on_this_host_only(port):
    status, _, headers = ask(port, "/countries/india")
    assert (status, headers["Location"]) == (301, "/countries/india/")
    status, _, headers = ask(port, "//countries")
    assert (status, headers["Location"]) == (301, "/countries/")


@pytest.mark.parametrize("host, status", [
    ("localhost", 200), ("127.0.0.1:{}", 200), ("LOCALHOST:{}", 200), ("evil.example", 403), ("evil.example:{}", 403),
    ("localhost:1", 403), ("localhost.evil.example", 403), ("", 403), ("127.0.0.1:{}.evil.example", 403),
])
def test_only_names_of_this_machine_are_answered(port, host, status):
    assert ask(port, "/", Host=host.format(port))[0] == status


def test_a_head_has_no_body_and_nothing_can_be_sent(port):
    status, text, headers = ask(port, "/", "HEAD")
    assert (status, text, headers["Content-Length"]) == (200, "", "4")
    assert ask(port, "/", "POST")[0] == 501


def test_a_site_exchanged_meanwhile_is_shown(port, site):
    (site.parent / "new").mkdir()
    (site.parent / "new" / "index.html").write_text("new")
    site.rename(site.parent / "old")
    (site.parent / "new").rename(site)
    assert ask(port, "/")[1] == "new"
    assert ask(port, "/nothing")[0] == 404


def test_no_site_and_a_port_in_use_are_refused(site, port, tmp_path):
    with pytest.raises(Refused, match="no site"):
        Built(tmp_path)
    with pytest.raises(Refused, match="cannot be used"):
        server(Built(site), port)


@pytest.mark.parametrize(("given", "looked_in"), [((), "public"), (("--output", "other"), "other")])
def test_the_site_is_where_the_settings_have_it(folder, given, looked_in):
    folder.write("dateline.yaml", "output: public\n")
    run = folder.run("serve", "--built", *given)
    assert run.status == 2 and run.err.startswith(f"{looked_in}: error site-missing")


def test_an_interrupt_ends_it_cleanly(site):
    child = subprocess.Popen(
        [sys.executable, "-c", "import sys; from pathlib import Path; from dateline import serve\n"
         "serve.serve_built(Path(sys.argv[1]), 0, lambda at: print('on', flush=True))", str(site)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stdout.readline() == "on\n"
    threading.Event().wait(0.3)
    child.send_signal(signal.SIGINT)
    _, said = child.communicate(timeout=10)
    assert (child.returncode, said) == (0, "")
