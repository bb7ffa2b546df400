"""Shows how the vote stands."""

import html
import os
import pathlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import psycopg


def standings():
    password = pathlib.Path(os.environ["DB_PASSWORD_FILE"]).read_text().strip()
    with psycopg.connect(host=os.environ["DB_HOST"], user="postgres", password=password) as db:
        if db.execute("SELECT to_regclass('votes')").fetchone()[0] is None:
            return []
        return db.execute("SELECT choice, number FROM votes ORDER BY number DESC, choice").fetchall()


class Result(BaseHTTPRequestHandler):
    def do_GET(self):
        rows = "".join(f"<tr><td>{html.escape(choice)}<td>{number}" for choice, number in standings())
        body = f"<!doctype html><title>Result</title><h1>Result</h1><table>{rows}</table>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    ThreadingHTTPServer(("", 80), Result).serve_forever()
