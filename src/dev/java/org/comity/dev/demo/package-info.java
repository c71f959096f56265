/**
 * The demonstration data and the message of the development mode. Nothing of it is in the package.
 */
@NullMarked
package org.comity.dev.demo;

import org.jspecify.annotations.NullMarked;
