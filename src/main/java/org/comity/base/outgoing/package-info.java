/**
 * Calls of this program to addresses that people of an office enter. Such an address must not make the program a tool against the
 * network of the program: the guard refuses addresses that are not public, and a call goes to the address that was checked.
 */
@NullMarked
package org.comity.base.outgoing;

import org.jspecify.annotations.NullMarked;
