package org.zstar.app.analyse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zstar.analysis.Estimate;
import org.zstar.analysis.Hop;
import org.zstar.analysis.HopAnalysis;
import org.zstar.analysis.RestFrame;
import org.zstar.analysis.Sites;
import org.zstar.analysis.Table;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.RunContext;
import org.zstar.plotting.figures.HopPlots;

/** Hops of the ions of one species between sites. */
final class HopSection implements Section {
    private static final double FS_PER_PS = 1000;
    /** A hop goes along an axis if it leads further than this many Å. */
    private static final double ALONG = 0.5;

    private final Plan plan;
    private final String symbol;
    private final RestFrame host;
    private final HopAnalysis hops;
    private final DisplacementSection displacements;
    private Structure last;

    HopSection(Plan plan, int species, Sites sites, DisplacementSection displacements) {
        this.plan = plan;
        this.symbol = Elements.symbol(species);
        this.host = plan.survey().host(Set.of(species));
        this.hops = new HopAnalysis(species, sites, plan.config().hops().radius());
        this.displacements = displacements;
    }

    @Override
    public void add(double time, Structure frame) {
        last = host.next(frame);
        hops.add(time, last);
    }

    @Override
    public void report(RunContext context) throws IOException {
        numbers(context);
        Table sites = sites(), all = all();
        CsvFiles.write(context.file("sites_" + symbol + ".csv"), sites);
        CsvFiles.write(context.file("hops_" + symbol + ".csv"), all);
        CsvFiles.write(context.file("jumps_" + symbol + ".csv"), jumps());
        if (all.rows() > 0) {
            figure(context, all, sites.column("occupancy"));
        }
        context.report().table("sites_" + symbol + ".csv", "Sites of " + symbol
                + ": place in the last cell, mean number of ions, arrivals, departures, mean time of residence");
        context.report().table("jumps_" + symbol + ".csv", "Ways between sites of " + symbol
                + " and how often they were taken");
        context.report().table("hops_" + symbol + ".csv", "Hops of " + symbol + " in the order of time");
        if (hops.astray() > 0) {
            context.log().warn(hops.astray() + " of " + hops.ions() + " " + symbol + " never came near a site; do the sites "
                    + "belong to this trajectory, and is hops.radius large enough?");
        }
    }

    private void figure(RunContext context, Table all, double[] occupancies) {
        context.report().figure("hops_" + symbol, "Hops of " + symbol + ": their number over time, the ways they lead, how "
                + "long ions stay on a site, and how full the sites are", HopPlots.of(symbol,
                new HopPlots.Hops(hops.start(), hops.start() + hops.duration(), all.column("time_fs"), new double[][] {
                    all.column("jump_x_angstrom"), all.column("jump_y_angstrom"), all.column("jump_z_angstrom")},
                    all.column("stayed_fs")), occupancies));
    }

    private void numbers(RunContext context) {
        int count = hops.hops().size();
        double ionTime = hops.ions() * hops.duration() / FS_PER_PS;
        Estimate rate = hops.rate(plan.blocks()).times(FS_PER_PS);
        context.results().put("sites_" + symbol, hops.sites().count());
        context.results().put("hops_" + symbol, count);
        context.results().put("hop_rate_" + symbol + "_per_ps", rate);
        context.log().info(count + " hops of " + hops.ions() + " " + symbol + " between " + hops.sites().count()
                + " sites, per ion " + Shown.of(rate, "per ps"));
        if (count == 0) {
            return;
        }
        context.results().put("residence_" + symbol + "_ps", ionTime / count);
        context.results().put("hop_length_mean_" + symbol + "_angstrom",
                hops.hops().stream().mapToDouble(Hop::length).average().orElseThrow());
        context.results().put("hop_return_share_" + symbol,
                hops.hops().stream().filter(Hop::isReturn).count() / (double) count);
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            context.results().put("hops_forward_" + symbol + "_" + "xyz".charAt(axis),
                    hops.hops().stream().filter(hop -> hop.vector()[a] > ALONG).count());
            context.results().put("hops_backward_" + symbol + "_" + "xyz".charAt(axis),
                    hops.hops().stream().filter(hop -> hop.vector()[a] < -ALONG).count());
        }
        double uncorrelated = hops.uncorrelatedDiffusion();
        context.results().put("diffusion_hops_" + symbol + "_cm2_per_s", uncorrelated);
        Estimate measured = displacements.diffusion().get("diffusion_" + symbol + "_cm2_per_s");
        if (measured != null && Shown.isKnown(measured)) {
            context.results().put("correlation_factor_" + symbol, measured.times(1 / uncorrelated));
        }
    }

    private Table sites() {
        int n = hops.sites().count();
        double[] departures = new double[n], arrivals = new double[n], residence = new double[n];
        hops.hops().forEach(hop -> {
            departures[hop.from()]++;
            arrivals[hop.to()]++;
        });
        double[] occupancies = hops.occupancies();
        Map<String, double[]> columns = columns(n, "site", "x_angstrom", "y_angstrom", "z_angstrom");
        for (int s = 0; s < n; s++) {
            columns.get("site")[s] = s;
            for (int axis = 0; axis < 3; axis++) {
                columns.get("xyz".charAt(axis) + "_angstrom")[s] = hops.sites().position(last.cell(), s, axis);
            }
            residence[s] = departures[s] == 0 ? Double.NaN : occupancies[s] * hops.duration() / FS_PER_PS / departures[s];
        }
        columns.put("occupancy", occupancies);
        columns.put("arrivals", arrivals);
        columns.put("departures", departures);
        columns.put("residence_ps", residence);
        return new Table(columns);
    }

    private static Map<String, double[]> columns(int rows, String... names) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> columns.put(name, new double[rows]));
        return columns;
    }

    private Table all() {
        List<Hop> list = hops.hops();
        Map<String, double[]> columns = columns(list.size(), "time_fs", "atom", "from", "to", "jump_x_angstrom",
                "jump_y_angstrom", "jump_z_angstrom", "stayed_fs");
        for (int k = 0; k < list.size(); k++) {
            Hop hop = list.get(k);
            double[] row = {hop.time(), hop.atom(), hop.from(), hop.to(), hop.vector()[0], hop.vector()[1], hop.vector()[2],
                hop.stayed()};
            int c = 0;
            for (double[] column : columns.values()) {
                column[k] = row[c++];
            }
        }
        return new Table(columns);
    }

    /** Hops by the way they took, most frequent first. */
    private Table jumps() {
        Map<String, List<Hop>> byWay = new LinkedHashMap<>();
        for (Hop hop : hops.hops()) {
            // in a cell that breathes the same way differs a little from hop to hop
            String way = hop.from() + "," + hop.to() + "," + Math.rint(hop.vector()[0]) + "," + Math.rint(hop.vector()[1])
                    + "," + Math.rint(hop.vector()[2]);
            byWay.computeIfAbsent(way, key -> new ArrayList<>()).add(hop);
        }
        List<List<Hop>> ways = byWay.values().stream().sorted((a, b) -> b.size() - a.size()).toList();
        Map<String, double[]> columns = columns(ways.size(), "from", "to", "hops", "jump_x_angstrom", "jump_y_angstrom",
                "jump_z_angstrom", "length_angstrom", "rate_per_ps");
        for (int k = 0; k < ways.size(); k++) {
            Hop hop = ways.get(k).get(0);
            double count = ways.get(k).size();
            double[] row = {hop.from(), hop.to(), count, hop.vector()[0], hop.vector()[1], hop.vector()[2], hop.length(),
                count / hops.duration() * FS_PER_PS};
            int c = 0;
            for (double[] column : columns.values()) {
                column[k] = row[c++];
            }
        }
        return new Table(columns);
    }
}
