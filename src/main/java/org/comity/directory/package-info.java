/**
 * The States and territories of the world with their codes by validity, and our own central authorities. What other
 * rooms know of them they ask here.
 */
@NullMarked
package org.comity.directory;

import org.jspecify.annotations.NullMarked;
