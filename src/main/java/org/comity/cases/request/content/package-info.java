/**
 * The content of a request: its fields, the values they may have, and the checks of the whole.
 */
@NullMarked
package org.comity.cases.request.content;

import org.jspecify.annotations.NullMarked;
