package org.comity.base.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes our own values as JSON text and reads them back. Text that we did not write is read by {@link StrictJson}. */
@ApplicationScoped
public class JsonText {

    private final ObjectMapper mapper;

    /** Writes and reads with this mapper. */
    public JsonText(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Returns the value as JSON. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the value as a tree. */
    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /** Reads a value that was written by {@link #write}. */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a value from the tree of what was written by {@link #write}. */
    public <T> T read(JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a value of a generic type that was written by {@link #write}. */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
