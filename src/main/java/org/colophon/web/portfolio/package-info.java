/** Where a candidate writes portfolios, hands them in and reads them again. */
@org.jspecify.annotations.NullMarked
package org.colophon.web.portfolio;
