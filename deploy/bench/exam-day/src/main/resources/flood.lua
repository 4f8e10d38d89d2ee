-- For wrk: every session in turn saves its next answer. Arguments: the number of threads, the file of sessions, the file of what was acknowledged.
-- A line of the first holds, between tabs: the request up to its position, the rest of its head, and a body for each position.
-- A line of the second, one file for each thread, is what came back: of a success the body, otherwise the status before it.
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(arguments)
    sessions = {}
    turn = 0
    local line = 0
    for text in io.lines(arguments[2]) do
        if line % tonumber(arguments[1]) == number then
            local parts = {}
            for part in text:gmatch("[^\t]+") do
                parts[#parts + 1] = part
            end
            local head = parts[2]:gsub("|", "\r\n")
            sessions[#sessions + 1] = { start = parts[1], head = head, bodies = { unpack(parts, 3) }, position = 0 }
        end
        line = line + 1
    end
    acknowledged = io.open(arguments[3] .. "." .. number, "w")
end

function request()
    turn = turn % #sessions + 1
    local session = sessions[turn]
    session.position = session.position % #session.bodies + 1
    local body = session.bodies[session.position]
    return session.start .. session.position .. session.head .. #body .. "\r\n\r\n" .. body
end

function response(status, headers, body)
    if status == 200 then
        acknowledged:write(body, "\n")
    else
        acknowledged:write(status, " ", body, "\n")
    end
end

function done(summary, latency, requests)
    print(string.format("figures %d %d %d %d %d", summary.duration, latency:percentile(50), latency:percentile(95),
        latency:percentile(99), latency.max))
end
