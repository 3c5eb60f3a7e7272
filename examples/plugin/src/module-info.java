/** An example of a plugin: it requires the api and nothing else of zstar. */
module org.example.ions {
    requires org.zstar.api;

    exports org.example.ions;

    provides org.zstar.api.model.ModelProvider with org.example.ions.BondChargesProvider;
    provides org.zstar.api.dynamics.IntegratorProvider with org.example.ions.DragProvider;
}
