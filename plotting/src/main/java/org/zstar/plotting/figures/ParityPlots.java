package org.zstar.plotting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Predictions against references. */
public final class ParityPlots {
    private static final int COLUMNS = 3;
    private static final int SIZE = 310;

    private ParityPlots() { }

    /**
     * Components of the Born charges of one element.
     *
     * @param rmse root-mean-square error of all nine components, in e
     * @param diagonal Z_xx, Z_yy and Z_zz in e
     * @param offDiagonal the other six in e
     */
    public record Charges(double rmse, Pairs diagonal, Pairs offDiagonal) { }

    /**
     * Born effective charges, a panel per element, the components on and off the diagonal told apart.
     *
     * @param byElement symbol → components; in the order of the panels
     */
    public static Figure bornCharges(Map<String, Charges> byElement) {
        List<Panel> panels = new ArrayList<>();
        byElement.forEach((element, charges) -> {
            Pairs on = charges.diagonal, off = charges.offDiagonal;
            panels.add(panel(element, "Z*", "e")
                    .with(new Series.Scatter("diagonal", Colour.ofElement(element), on.reference(), on.predicted()))
                    .with(new Series.Scatter("off-diagonal", Colour.GREY, off.reference(), off.predicted()))
                    .withNote("RMSE " + error(charges.rmse, "e") + "\ndiagonal " + error(on.rmse(), "e")
                            + "\noff-diagonal " + error(off.rmse(), "e")));
        });
        return grid("Predicted against reference Born effective charges", panels);
    }

    /**
     * Components of a vector or a scalar, a panel per element.
     *
     * @param quantity name, for example {@code Force}
     * @param unit its unit
     * @param byElement symbol → values; in the order of the panels
     */
    public static Figure perElement(String quantity, String unit, Map<String, Pairs> byElement) {
        List<Panel> panels = new ArrayList<>();
        byElement.forEach((element, pairs) -> panels.add(panel(element, quantity, unit)
                .with(new Series.Scatter("", Colour.ofElement(element), pairs.reference(), pairs.predicted()))
                .withNote("RMSE " + error(pairs.rmse(), unit))));
        return grid("Predicted against reference: " + quantity, panels);
    }

    /**
     * One panel, with a colour per set of data.
     *
     * @param quantity name, for example {@code Energy per atom}
     * @param unit its unit
     * @param bySet name of a set, for example {@code test} → values
     */
    public static Figure perSet(String quantity, String unit, Map<String, Pairs> bySet) {
        Panel panel = panel("", quantity, unit);
        List<String> notes = new ArrayList<>();
        int index = 0;
        for (Map.Entry<String, Pairs> set : bySet.entrySet()) {
            Pairs pairs = set.getValue();
            panel = panel.with(new Series.Scatter(set.getKey(), Colour.cycle(index++), pairs.reference(),
                    pairs.predicted()));
            notes.add("RMSE " + set.getKey() + " " + error(pairs.rmse(), unit));
        }
        return grid("Predicted against reference: " + quantity, List.of(panel.withNote(String.join("\n", notes))));
    }

    private static Panel panel(String title, String quantity, String unit) {
        return new Panel(title, Axis.linear("Reference " + quantity, unit), Axis.linear("Predicted " + quantity, unit))
                .withAspect(Panel.Aspect.PARITY);
    }

    private static Figure grid(String title, List<Panel> panels) {
        List<Panel> shown = panels.isEmpty() ? List.of(panel("", "value", "")) : panels;
        return new Figure(title, COLUMNS, shown, SIZE, SIZE + 16);
    }

    private static String error(double value, String unit) {
        if (Double.isNaN(value)) {
            return "–";
        }
        int digits = value > 0 ? Math.max(0, 2 - (int) Math.floor(Math.log10(value))) : 0;
        return String.format(Locale.ROOT, "%." + Math.min(digits, 9) + "f %s", value, unit);
    }
}
