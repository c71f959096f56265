/**
 * The law book. It reads the files of law of the program and of a State, checks them against their schemas and against
 * each other, and offers them as values of the rules. A faulty file stops the start.
 */
@NullMarked
package org.comity.reference.lawbook;

import org.jspecify.annotations.NullMarked;
