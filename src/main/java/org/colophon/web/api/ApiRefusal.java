package org.colophon.web.api;

/** Ends a call with a problem. */
class ApiRefusal extends Exception {

  private final transient ApiProblem problem;

  ApiRefusal(ApiProblem problem) {
    super(problem.code());
    this.problem = problem;
  }

  ApiProblem problem() {
    return problem;
  }
}
