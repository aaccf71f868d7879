/** Notices to people: text frozen when written, outbox, dispatcher, mail log. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "files", "cases", "installation"})
@org.jspecify.annotations.NullMarked
package org.colophon.notifications;
