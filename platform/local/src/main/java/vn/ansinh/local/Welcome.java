package vn.ansinh.local;

/** What the launcher prints when everything is ready. */
final class Welcome {

    private Welcome() {
    }

    static String text(LocalPlatform platform) {
        return """

            Gateway    %1$s            all calls: %1$s/swagger-ui.html
            Keycloak   %2$s
            Accounts   password ansinh, client ansinh-cli (direct grant):
                       admin policy policy2 analyst auditor loader                         the country
                       officer.laocai officer2.laocai finance.laocai finance2.laocai
                       campaign.laocai analyst.laocai                                      province 15
                       collector.vnpost                                                    organisation VNPOST
            Partners   clients partner-vnpost, partner-pvi; secret local-only

            A first call, what a farmer pays for a month:
              curl -s %1$s/api/v1/calculations -H 'Content-Type: application/json' -d '{"scheme": "VOLUNTARY_SI",
                "paymentDate": "2026-04-15", "income": 1500000, "method": "MONTHLY", "groups": ["OTHER"]}'
            The report of this month for Lào Cai:
              TOKEN=$(curl -s %2$s/protocol/openid-connect/token -d grant_type=password -d client_id=ansinh-cli \\
                -d username=analyst.laocai -d password=ansinh | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
              curl -s -H "Authorization: Bearer $TOKEN" "%1$s/api/v1/reports?indicator=participants.active&unit=15&from=$(date +%%Y-%%m)&to=$(date +%%Y-%%m)"
            """.formatted(platform.gateway(), platform.issuer());
    }
}
