"""Moves votes from the queue into the database, one row per choice."""

import os
import pathlib

import psycopg
import redis

COUNT = """
    INSERT INTO votes (choice, number) VALUES (%s, 1)
    ON CONFLICT (choice) DO UPDATE SET number = votes.number + 1
"""


def main():
    queue = redis.Redis(host=os.environ["QUEUE_HOST"])
    password = pathlib.Path(os.environ["DB_PASSWORD_FILE"]).read_text().strip()
    with psycopg.connect(host=os.environ["DB_HOST"], user="postgres", password=password, autocommit=True) as db:
        db.execute("CREATE TABLE IF NOT EXISTS votes (choice text PRIMARY KEY, number integer NOT NULL)")
        while True:
            _, choice = queue.blpop("votes")
            db.execute(COUNT, [choice.decode()])


if __name__ == "__main__":
    main()
