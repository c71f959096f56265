package org.comity.publication.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The places of the tiles of States in a map, by ISO 3166-1 alpha-3, from a file. */
final class Tiles {

    private static final String FILE = "/publication/tiles.csv";

    /**
     * A place in the grid.
     *
     * @param column column from the west, from 0
     * @param row row from the north, from 0
     */
    record Tile(int column, int row) {}

    private static final Map<String, Tile> ALL = read();

    private Tiles() {}

    static Map<String, Tile> all() {
        return ALL;
    }

    private static Map<String, Tile> read() {
        try (var stream = Tiles.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("There is no file " + FILE);
            }
            var tiles = new LinkedHashMap<String, Tile>();
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(parts ->
                            tiles.put(parts[0], new Tile(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))));
            return Collections.unmodifiableMap(tiles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
