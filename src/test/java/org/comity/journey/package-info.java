/** Tests that go through many rooms: calls at the same time, and what a call costs in SQL. */
@NullMarked
package org.comity.journey;

import org.jspecify.annotations.NullMarked;
