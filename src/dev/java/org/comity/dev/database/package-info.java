/**
 * The embedded PostgreSQL of the development mode and of the tests. Nothing of it is in the package.
 */
@NullMarked
package org.comity.dev.database;

import org.jspecify.annotations.NullMarked;
