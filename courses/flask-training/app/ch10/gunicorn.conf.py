"""Read by gunicorn from the folder it is started in."""

import os

# region: gunicorn
bind = f"{os.environ.get('TOOLSHED_HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
timeout = 30  # a worker that says nothing for so long is replaced
graceful_timeout = 20  # what is under way at a restart may take so long to finish
max_requests, max_requests_jitter = 2000, 200  # a leak never grows old
accesslog = "-"
forwarded_allow_ips = "127.0.0.1"
# endregion
