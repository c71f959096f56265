package org.comity.reference.lawbook;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An entry that follows its schema.
 *
 * @param place the place of the entry
 * @param node the content of the entry
 */
record EntryRow(EntryPlace place, JsonNode node) {}
