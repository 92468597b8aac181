export const id = 7641;
export const ids = [7641];
export const modules = {

/***/ 97641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s3Client: () => (/* binding */ s3Client)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53711);

/**
 * A client with the credentials of the environment, else of the SDK's own chain: the token of a role (OIDC), a profile,
 * the container's or the machine's role.
 */
function s3Client(settings, { environment }) {
    const endpoint = settings.endpoint ?? environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL;
    const region = settings.region ??
        environment.AWS_REGION ??
        environment.AWS_DEFAULT_REGION ??
        // Other stores than AWS have regions in name only, and this is the name that they expect.
        (endpoint ? "us-east-1" : undefined);
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment;
    return new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .S3Client */ .YxF({
        ...(endpoint && { endpoint, forcePathStyle: true }),
        ...(region && { region }),
        ...(AWS_ACCESS_KEY_ID &&
            AWS_SECRET_ACCESS_KEY && {
            credentials: {
                accessKeyId: AWS_ACCESS_KEY_ID,
                secretAccessKey: AWS_SECRET_ACCESS_KEY,
                ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
            },
        }),
        followRegionRedirects: true,
        // We send and check SHA-256 ourselves; other stores than AWS don't know the SDK's own checksums.
        requestChecksumCalculation: "WHEN_REQUIRED",
        responseChecksumValidation: "WHEN_REQUIRED",
        maxAttempts: 5,
        requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
    });
}


/***/ })

};
