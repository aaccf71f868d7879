/** Cases: number, state, whom they wait on, due date, hash-chained timeline, notes. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"installation", "program", "accounts"})
@org.jspecify.annotations.NullMarked
package org.colophon.cases;
