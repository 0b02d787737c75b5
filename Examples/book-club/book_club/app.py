"""The web side of a book club: find a book, see who reads it, take its cover."""

import hashlib
import os
import sqlite3
import subprocess

from flask import Flask, jsonify, request

from .client import CatalogueClient
from .covers import Shelf, describe

app = Flask(__name__)
catalogue = CatalogueClient("catalogue.example")


def database():
    return sqlite3.connect("books.db")


@app.get("/books")
def find_books():
    title = request.args.get("title", "")
    cursor = database().cursor()
    cursor.execute(f"SELECT id FROM books WHERE title = '{title}'")  # planted
    return jsonify(cursor.fetchall())


@app.get("/readers")
def find_readers():
    cursor = database().cursor()
    cursor.execute("SELECT name FROM readers WHERE book = ?", (request.args.get("book"),))
    return jsonify(cursor.fetchall())


@app.post("/cover/thumbnail")
def make_thumbnail():
    size = request.form.get("size", "120")
    os.system("convert -resize " + size + " cover.png thumbnail.png")  # planted
    return "", 204


@app.post("/cover/small")
def make_small_cover():
    size = int(request.form.get("size", "120"))
    subprocess.run(["convert", "-resize", str(size), "cover.png", "small.png"], check=True)
    return "", 204


@app.get("/sort")
def sorted_books():
    key = request.args.get("key", "title")
    return jsonify(eval(f"catalogue.sorted_by('{key}')"))  # planted


@app.get("/shelves")
def shelves():
    return jsonify(describe(Shelf()))


def password_digest(password, salt):
    return hashlib.md5(salt + password).hexdigest()  # planted


def better_password_digest(password, salt):
    return hashlib.scrypt(password, salt=salt, n=2**14, r=8, p=1).hex()
