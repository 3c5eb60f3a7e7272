/** n2p2 data sets and potentials. */
module org.zstar.io.npp {
    requires org.zstar.api;
    requires org.zstar.io.text;
}
