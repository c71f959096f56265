package org.comity.publication.paper;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.regex.Pattern;

/** The paths of charts: squares of maps and diamonds of lines. They have straight edges alone; another command is a fault of the program. */
final class ChartPath {

    private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+)?";
    private static final Pattern COMMAND =
            Pattern.compile("([a-zA-Z])\\s*(?:(" + NUMBER + ")(?:[\\s,]*(" + NUMBER + "))?)?\\s*");

    private final Path2D.Double shape = new Path2D.Double();

    private ChartPath() {}

    /** The shape of the commands M, l, h, v and z with one point or length each. */
    static Shape of(String commands) {
        var path = new ChartPath();
        var each = COMMAND.matcher(commands);
        int at = 0;
        while (at < commands.length()) {
            if (!each.find(at) || each.start() != at) {
                throw unknown(commands);
            }
            path.add(each.group(1), new String[] {each.group(2), each.group(3)}, commands);
            at = each.end();
        }
        return path.shape;
    }

    private void add(String command, String[] numbers, String commands) {
        int given = numbers[0] == null ? 0 : numbers[1] == null ? 1 : 2;
        double one = given > 0 ? Double.parseDouble(numbers[0]) : 0;
        double other = given > 1 ? Double.parseDouble(numbers[1]) : 0;
        switch (command + given) {
            case "M2" -> shape.moveTo(one, other);
            case "l2" -> to(one, other);
            case "h1" -> to(one, 0);
            case "v1" -> to(0, one);
            case "z0" -> shape.closePath();
            default -> throw unknown(commands);
        }
    }

    private void to(double right, double down) {
        var from = shape.getCurrentPoint();
        shape.lineTo(from.getX() + right, from.getY() + down);
    }

    private static IllegalArgumentException unknown(String commands) {
        return new IllegalArgumentException("a chart has a path that papers do not draw: " + commands);
    }
}
