"""Talks to the catalogue of the library and to the shop next door."""

import ssl
import urllib.request

import requests
import yaml
from OpenSSL import SSL
from requests import Session


class CatalogueClient:
    def __init__(self, host):
        self.host = host

    def sorted_by(self, key):
        answer = requests.get(
            f"https://{self.host}/books", params={"sort": key}, timeout=10
        )
        return answer.json()

    def covers(self):
        return requests.get(f"https://{self.host}/covers", verify=False, timeout=10)  # planted

    def shelves(self):
        return requests.get(f"https://{self.host}/shelves")  # planted

    def shelves_in_time(self):
        return requests.get(f"https://{self.host}/shelves", timeout=(3, 10))


def old_scanner_context():
    return ssl.SSLContext(ssl.PROTOCOL_TLSv1)  # planted


def old_till_context():
    return SSL.Context(SSL.SSLv3_METHOD)  # planted


def till_context():
    context = SSL.Context(SSL.TLS_METHOD)
    context.set_min_proto_version(SSL.TLS1_2_VERSION)
    return context


def refuses_old_protocols(context):
    if context.protocol == ssl.PROTOCOL_TLSv1:
        raise ValueError("TLS 1.0 is not spoken here")
    return context


def opening_hours(url):
    context = ssl.create_default_context()
    with urllib.request.urlopen(url, context=context) as answer:
        return yaml.safe_load(answer)


def opening_hours_of_the_shop(text):
    return yaml.load(text, Loader=yaml.Loader)  # planted


def session():
    """A session of our own name for it; nothing is asked for here."""
    return Session()
