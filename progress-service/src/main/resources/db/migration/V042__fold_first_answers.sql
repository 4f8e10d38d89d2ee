-- Apart from the script before it, which has to be committed first: what a process of the release before keeps while this one reads is marked as not folded.
insert into first_answer (course, learner, question, section, is_right, chosen, at, event, position)
select distinct on (course, learner, question)
       course, learner, question, section, is_right, case when is_right then '{}' else chosen end, at, event, position
  from given_answer
 order by course, learner, question, at, event, position;
