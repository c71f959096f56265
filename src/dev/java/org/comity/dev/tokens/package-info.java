/**
 * The local token issuer of the development mode and of the tests. Nothing of it is in the package.
 */
@NullMarked
package org.comity.dev.tokens;

import org.jspecify.annotations.NullMarked;
