package vn.ansinh.reporting.answering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.starter.paging.Page;

/** Figures for analysts, officers and auditors, each inside their area; with an organisation on the token, only that one's. */
@RestController
@Tag(name = "reports")
class ReportController {
    static final String CSV = "text/csv";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Answering answering;
    private final BusinessClock clock;

    ReportController(Answering answering, BusinessClock clock) {
        this.answering = answering;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/reports", produces = {MediaType.APPLICATION_JSON_VALUE, CSV, WORKBOOK})
    @Operation(summary = "Figures by unit, month and breakdown; Accept chooses JSON, CSV or XLSX", responses = @ApiResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = ReportView.class)),
            @Content(mediaType = CSV), @Content(mediaType = WORKBOOK)}))
    @Parameters({
            @Parameter(name = "scheme", description = "VOLUNTARY_SI (default) or HOUSEHOLD_HI"),
            @Parameter(name = "indicator", required = true, description = "Codes, repeated or with commas between", example = "participants.active"),
            @Parameter(name = "unit", required = true, description = "VN, 15, or 15@2023-10-31 to put every month on the map of that day", example = "15"),
            @Parameter(name = "level", description = "country, province, district (until June 2025) or commune: the units below; without it the unit itself"),
            @Parameter(name = "from", description = "First month, this one by default", example = "2026-01"),
            @Parameter(name = "to", description = "Last month, the first one by default", example = "2026-04"),
            @Parameter(name = "by", description = "group, sex, method, organisation, ageBand (at the end of the month); repeated or with commas between"),
            @Parameter(name = "compare", description = "previousYear, plan or endOfLastYear"),
            @Parameter(name = "map", description = "asWas (default): each month on the map of its last day; today: all on today's map")})
    Report report(@Parameter(hidden = true) Caller caller, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        caller.requireAny(Role.ANALYST, Role.OFFICER, Role.AUDITOR);
        return answering.answer(QuestionReader.read(parameters, clock.month()), caller);
    }

    @GetMapping("/api/v1/reports/indicators")
    @Operation(summary = "What can be asked for")
    Page<IndicatorView> indicators(@Parameter(hidden = true) Locale locale) {
        return new Page<>(Arrays.stream(Indicator.values()).map(indicator -> new IndicatorView(indicator.code(), indicator.title().in(locale),
                indicator.definition().in(locale), indicator.countsPeople() ? "people" : "VND", Dimension.parameters())).toList(), null);
    }

    /**
     * @param counts {@code people} in covered months, or {@code VND} in the month of payment
     * @param by     what it can be broken down by
     */
    record IndicatorView(String code, String title, String definition, String counts, List<String> by) {
    }
}
