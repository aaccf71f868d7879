package org.colophon.notifications;

/**
 * What a notice says.
 *
 * @param subject one line
 * @param text the plain text
 * @param html the same as a whole page
 */
record NoticeText(String subject, String text, String html) {}
