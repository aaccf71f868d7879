/**
 * How this installation runs: its address, its folder of data, the database it brings along, what
 * production demands.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.colophon.installation;
