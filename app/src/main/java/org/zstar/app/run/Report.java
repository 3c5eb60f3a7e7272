package org.zstar.app.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.app.config.JsonText;
import org.zstar.plotting.Figure;
import org.zstar.plotting.files.FigureWriter;
import org.zstar.plotting.report.HtmlReport;

/** The page that a run ends in, with its pictures and tables; the pictures are also files of their own. */
public final class Report {
    /** Name of the page in a run's folder. */
    public static final String FILE = "report.html";
    private static final int LONGEST_TABLE = 60;

    private record Picture(String name, String caption, Figure figure) { }

    private final String title;
    private final List<Picture> pictures = new ArrayList<>();
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    /** @param title heading of the page */
    public Report(String title) {
        this.title = title;
    }

    /**
     * Shows a picture and writes it as {@code name.svg} and {@code name.png}.
     *
     * @param name file name without ending
     * @param caption what it shows
     */
    public void figure(String name, String caption, Figure figure) {
        pictures.add(new Picture(name, caption, figure));
    }

    /** Names a CSV table that is in the run's folder; a short one is shown. */
    public void table(String file, String caption) {
        tables.put(file, caption);
        files.put(file, caption);
    }

    /** Names another file that is in the run's folder. */
    public void file(String file, String caption) {
        files.put(file, caption);
    }

    void write(Path folder, JsonNode description, Results results) throws IOException {
        HtmlReport page = new HtmlReport(title);
        draw(page, folder);
        page.section("Results").facts(numbers(results));
        for (Map.Entry<String, String> table : tables.entrySet()) {
            show(page, folder.resolve(table.getKey()), table.getValue());
        }
        files.put(RunFolder.RESULTS, "The numbers above");
        files.put(RunFolder.RUN, "Configuration, inputs and versions");
        page.section("Files").files(files);
        page.section("Configuration").details(description.path("configuration_file").asText("configuration")
                + ", with all defaults", JsonText.of(description.path("configuration")));
        page.section("Origin").facts(texts(description.path("modules"))).facts(texts(description.path("host")))
                .details("Input files", JsonText.of(description.path("inputs")));
        page.write(folder.resolve(FILE));
    }

    /** Numbers are worth more than pictures: a machine that cannot draw still gets the page. */
    private void draw(HtmlReport page, Path folder) throws IOException {
        if (pictures.isEmpty()) {
            return;
        }
        FigureWriter writer;
        try {
            writer = new FigureWriter();
        } catch (IllegalStateException e) {
            page.paragraph("No pictures: " + e.getMessage());
            return;
        }
        for (Picture picture : pictures) {
            writer.writeSvg(picture.figure(), folder.resolve(picture.name() + ".svg"));
            writer.writePng(picture.figure(), folder.resolve(picture.name() + ".png"));
            page.picture(writer.svg(picture.figure()), picture.caption(),
                    List.of(picture.name() + ".svg", picture.name() + ".png"));
        }
    }

    private static void show(HtmlReport page, Path file, String caption) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var lines = Files.lines(file)) {
            lines.limit(LONGEST_TABLE + 2).forEach(line -> rows.add(List.of(line.split(",", -1))));
        }
        if (rows.size() > 1 && rows.size() <= LONGEST_TABLE + 1) {
            page.paragraph(caption).table(rows.get(0), rows.subList(1, rows.size()).stream()
                    .map(row -> row.stream().map(Report::shortened).toList()).toList());
        }
    }

    private static Map<String, String> numbers(Results results) {
        Map<String, String> numbers = new LinkedHashMap<>();
        results.values().forEach((name, value) -> numbers.put(name, shortened(Double.toString(value))));
        return numbers;
    }

    /** Numbers with the six digits that a reader wants; the files hold all of them. */
    private static String shortened(String cell) {
        if (!cell.matches("-?\\d+\\.\\d+([eE]-?\\d+)?")) {
            return cell;
        }
        double value = Double.parseDouble(cell);
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value)
                : new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toString()
                        .replace("E", "e");
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
