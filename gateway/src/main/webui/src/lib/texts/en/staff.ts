export const staff = {
  notStaff: {
    title: 'You are not on the staff of this course',
    text: 'Only the staff that the course names, and admins, see this. The course’s author can add you.',
    act: 'To the course',
  },
  unpublished: {
    title: 'This course is not published yet',
    text: 'Questions belong to sections, and exams and a class to a course that readers have. Write its lessons, collect them in a release, and publish that first.',
    act: 'To its releases',
  },
};
