-- What this service keeps of quiz's mock exams, from quiz.exam: shown with the course. A withdrawn exam stays, so that an older event cannot bring it back.
create table exam (
    exam      text primary key,
    course    text    not null,
    revision  bigint  not null,
    view      jsonb,                    -- null when it is withdrawn
    published_at timestamptz
);
create index exam_course on exam (course);
