-- The bank can be edited in the portal: versions keep what their author wrote, a question knows what no package has yet.
alter table question_version
    add column source jsonb,                 -- as the author wrote it; null: kept before that was
    add column author text;                  -- who wrote it in the portal; null: it came in a package

-- This service's files of a package as they came, zipped: a download of the course has the same hash.
alter table package
    add column files bytea;                  -- null: imported before files were kept

alter table question
    add column origin text not null default 'package' check (origin in ('portal', 'package')),
    add column edited_at timestamptz,        -- written in the portal, and no package has brought it since
    add column edited_by text,
    add column retired_by text;              -- staff who took it out; null: the files did, or nobody
