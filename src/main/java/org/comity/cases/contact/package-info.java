/**
 * Contacts about a matter before or beside a request: through networks, liaison officers, police or other authorities, and the result
 * of each.
 */
@NullMarked
package org.comity.cases.contact;

import org.jspecify.annotations.NullMarked;
