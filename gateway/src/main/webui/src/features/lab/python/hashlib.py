# The page's Python is built without OpenSSL, so hashlib has neither scrypt nor pbkdf2_hmac. Both come from JavaScript, with real values: a hash
# made here is verified anywhere.
import hashlib

import _hashing
from pyodide.ffi import create_proxy


def scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64):
    return _hashing.scrypt(create_proxy(bytes(password)), create_proxy(bytes(salt)), n, r, p, dklen).to_bytes()


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    size = dklen or hashlib.new(hash_name).digest_size
    return _hashing.pbkdf2(hash_name, create_proxy(bytes(password)), create_proxy(bytes(salt)), iterations, size).to_bytes()


if not hasattr(hashlib, 'scrypt'):
    hashlib.scrypt = scrypt
if not hasattr(hashlib, 'pbkdf2_hmac'):
    hashlib.pbkdf2_hmac = pbkdf2_hmac
