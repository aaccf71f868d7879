package org.colophon.notifications;

import org.colophon.program.Money;

/** One line of a receipt: what was charged and how much. */
public record NoticeLine(String text, Money amount) {}
