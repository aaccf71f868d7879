package org.colophon.demo;

import org.springframework.stereotype.Component;

/** All that people of the demo can do. */
@Component
@OnlyInDemo
record Stage(
    Deeds candidates,
    CourseDeeds courses,
    CollegeDeeds colleges,
    MentoringDeeds mentoring,
    WebinarDeeds webinars) {}
