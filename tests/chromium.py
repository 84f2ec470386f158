"""A real browser for tests: headless chromium, driven over its DevTools protocol."""

import asyncio
import json
import shutil
import subprocess
import tempfile
import urllib.request
from pathlib import Path

import aiohttp


def program():
    """The browser's path, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def until(condition, value):
    """A script that waits for a condition, at most 30 seconds, and gives a value."""
    return (
        "new Promise((done) => { const begun = Date.now(); const look = () => {"
        f"if (({condition}) || Date.now() - begun > 30000) done({value});"
        "else setTimeout(look, 50); }; look(); })"
    )


def run(address, *scripts, certificate_errors=False):
    """Open an address and evaluate scripts one after the other; their values."""
    return asyncio.run(_run(address, scripts, certificate_errors))


async def _run(address, scripts, certificate_errors):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        words = [program(), "--headless=new", "--no-sandbox", "--disable-gpu"]
        words += ["--remote-debugging-port=0", f"--user-data-dir={profile}", "about:blank"]
        if certificate_errors:
            words.insert(1, "--ignore-certificate-errors")
        browser = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            port = await _port(Path(profile, "DevToolsActivePort"))
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
                pages = [page for page in json.load(answer) if page["type"] == "page"]
            async with (
                aiohttp.ClientSession() as session,
                session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket,
            ):
                await _call(socket, 1, "Page.enable")
                await _call(socket, 2, "Page.navigate", url=address)
                values = []
                for number, script in enumerate(scripts, 3):
                    await asyncio.sleep(1.0)
                    result = await _call(
                        socket, number, "Runtime.evaluate", expression=script,
                        awaitPromise=True, returnByValue=True,
                    )  # fmt: skip
                    assert "exceptionDetails" not in result, result
                    values.append(result["result"].get("value"))
                return values
        finally:
            browser.terminate()
            browser.wait()


async def _port(file):
    for _ in range(300):
        if file.is_file() and file.read_text().strip():
            return int(file.read_text().split()[0])
        await asyncio.sleep(0.05)
    raise TimeoutError("chromium does not say where it listens")


async def _call(socket, number, method, **params):
    await socket.send_json({"id": number, "method": method, "params": params})
    while True:
        message = await socket.receive_json()
        if message.get("id") == number:
            return message["result"]
