/**
 * The settings that the embedded database and the local token issuer supply. Nothing of it is in the package.
 */
@NullMarked
package org.comity.dev.config;

import org.jspecify.annotations.NullMarked;
