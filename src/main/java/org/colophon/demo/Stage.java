package org.colophon.demo;

import org.springframework.stereotype.Component;

/** All that people of the demo can do. */
@Component
@OnlyInDemo
record Stage(
    Deeds candidates,
    PortfolioDeeds portfolios,
    CourseDeeds courses,
    EvaluatorDeeds evaluators,
    CollegeDeeds colleges,
    MentoringDeeds mentoring,
    WebinarDeeds webinars) {}
