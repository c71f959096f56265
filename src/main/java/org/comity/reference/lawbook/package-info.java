/**
 * The law book: the one place where the reviewed files of law meet Java. It reads the files of the program and of the
 * folders a State adds, checks them against their schemas and against each other, stops the start with everything that
 * is wrong, and offers what it read as values of the rules, to other rooms and at {@code /api/v1/law}. It may know the
 * rules and nothing else of this house.
 */
@NullMarked
package org.comity.reference.lawbook;

import org.jspecify.annotations.NullMarked;
