/**
 * The own authorities of the installation: their codes, States and time zones.
 */
@NullMarked
package org.comity.reference.authority;

import org.jspecify.annotations.NullMarked;
