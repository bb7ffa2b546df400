"""Takes votes over HTTP and puts each into the queue."""

import html
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import redis

CHOICES = os.environ.get("CHOICES", "tea,coffee").split(",")
QUEUE = redis.Redis(host=os.environ["QUEUE_HOST"], socket_timeout=5)


def page(voted):
    buttons = "".join(
        f'<button name="choice" value="{html.escape(choice)}">{html.escape(choice)}</button>' for choice in CHOICES
    )
    thanks = f"<p>Thank you for {html.escape(voted)}.</p>" if voted else ""
    return f'<!doctype html><title>Vote</title><h1>Vote</h1><form method="post">{buttons}</form>{thanks}'


class Vote(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(200, "ok" if self.path == "/health" else page(None))

    def do_POST(self):
        length = min(int(self.headers.get("Content-Length", 0)), 1000)
        choice = parse_qs(self.rfile.read(length).decode("utf-8", "replace")).get("choice", [""])[0]
        if choice not in CHOICES:
            self.answer(400, "no such choice")
            return
        QUEUE.rpush("votes", choice)
        self.answer(200, page(choice))

    def answer(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    ThreadingHTTPServer(("", 8080), Vote).serve_forever()
