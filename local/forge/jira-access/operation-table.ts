/**
 * The Jira operations that this host lets an app call: method and path | what its response counts as | the classic scope that
 * allows it | the granular scopes that together do as well (each ends in `:jira`). The facts are Jira's published ones for REST v3.
 */
export const operationTable = `
GET myself | user | read:jira-user | read:application-role read:group read:user read:avatar
GET mypermissions | permissions | read:jira-work | read:permission
GET serverInfo | flat | - | -
GET configuration | flat | read:jira-user | read:instance-configuration read:issue.time-tracking
GET user | user | read:jira-user | read:application-role read:group read:user read:avatar
GET user/bulk | users | read:jira-user | read:application-role read:group read:user read:avatar
GET user/search | users | read:jira-user | read:user read:user.property read:application-role read:avatar read:group
GET user/assignable/search | users | read:jira-user | read:issue read:project read:user read:application-role read:avatar read:group
GET users/search | users | read:jira-user | read:user read:application-role read:avatar read:group
GET user/groups | flat | read:jira-user | read:group
GET user/properties | flat | read:jira-user | read:user.property
GET user/properties/{key} | flat | read:jira-user | read:user.property
PUT user/properties/{key} | flat | write:jira-work | write:user.property
GET groups/picker | flat | read:jira-user | read:group
GET group/member | users | manage:jira-configuration | read:group read:user read:avatar
GET project | projects | read:jira-work | read:issue-type read:project read:project.property read:user read:application-role read:avatar read:group read:issue-type-hierarchy read:project-category read:project-version read:project.component
GET project/search | projects | read:jira-work | read:issue-type read:project read:project.property read:user read:application-role read:avatar read:group read:issue-type-hierarchy read:project-category read:project-version read:project.component
GET project/{project} | project | read:jira-work | read:issue-type read:project read:project.property read:user read:application-role read:avatar read:group read:issue-type-hierarchy read:project-category read:project-version read:project.component
GET project/{project}/component | flat | read:jira-work | read:project read:project.component read:user read:application-role read:avatar read:group
GET project/{project}/components | flat | read:jira-work | read:project read:project.component read:user read:application-role read:avatar read:group
GET project/{project}/version | flat | read:jira-work | read:project-version
GET project/{project}/versions | flat | read:jira-work | read:project-version
GET project/{project}/statuses | flat | read:jira-work | read:issue-status read:issue-type read:status
GET project/{project}/properties | flat | read:jira-work | read:project.property
GET project/{project}/properties/{key} | flat | read:jira-work | read:project.property
PUT project/{project}/properties/{key} | flat | manage:jira-project | write:project.property
DELETE project/{project}/properties/{key} | flat | manage:jira-project | delete:project.property
GET project/{project}/role | flat | read:jira-work | read:project-role
GET project/{project}/role/{id} | users | read:jira-work | read:user read:group read:project-role read:project read:avatar read:project-category
GET project/{project}/permissionscheme | permissions | read:jira-work | read:application-role read:field read:group read:permission-scheme read:permission read:project-role read:user read:avatar read:project-category read:project
GET project/{project}/securitylevel | flat | read:jira-work | read:issue-security-level
GET projectCategory | flat | read:jira-work | read:project-category
GET permissionscheme | permissions | read:jira-work | read:application-role read:field read:group read:permission-scheme read:permission read:project-role read:user read:avatar read:project-category read:project
GET permissionscheme/{id} | permissions | read:jira-work | read:application-role read:field read:group read:permission-scheme read:permission read:project-role read:user read:avatar read:project-category read:project
GET securitylevel/{id} | flat | manage:jira-configuration | read:field read:issue-security-level read:project-role read:user
GET issuesecurityschemes | flat | manage:jira-project | read:issue-security-level read:issue-security-scheme
POST component | flat | manage:jira-project | read:project read:user write:project.component read:application-role read:avatar read:group read:project.component
GET component/{id} | flat | read:jira-work | read:project read:project.component read:user read:application-role read:avatar read:group
PUT component/{id} | flat | manage:jira-project | read:project read:user write:project.component read:application-role read:avatar read:group read:project.component
DELETE component/{id} | flat | manage:jira-project | delete:project.component
POST version | flat | manage:jira-project | write:project-version read:project-version
GET version/{id} | flat | read:jira-work | read:project-version
PUT version/{id} | flat | manage:jira-project | write:project-version read:project-version
DELETE version/{id} | flat | manage:jira-project | delete:project-version
GET version/{id}/relatedIssueCounts | flat | read:jira-work | read:field read:project-version
GET version/{id}/unresolvedIssueCount | flat | read:jira-work | read:project-version
POST issue | flat | write:jira-work | write:issue write:comment write:comment.property write:attachment read:issue
POST issue/bulk | flat | write:jira-work | write:issue write:comment write:comment.property write:attachment read:issue
POST issue/{issue}/notify | flat | write:jira-work | send:notification
POST issue/bulkfetch | issues | read:jira-work | read:issue-meta read:issue-security-level read:issue.vote read:issue.changelog read:avatar read:issue read:status read:user read:field-configuration
GET issue/picker | flat | read:jira-work | read:issue-details
GET issue/createmeta/{project}/issuetypes | flat | read:jira-work | read:issue-meta read:avatar read:field-configuration
GET issue/createmeta/{project}/issuetypes/{id} | flat | read:jira-work | read:issue-meta read:avatar read:field-configuration
GET issue/{issue} | issue | read:jira-work | read:issue-meta read:issue-security-level read:issue.vote read:issue.changelog read:avatar read:issue read:status read:user read:field-configuration
PUT issue/{issue} | flat | write:jira-work | write:issue
DELETE issue/{issue} | flat | write:jira-work | delete:issue
PUT issue/{issue}/assignee | flat | write:jira-work | write:issue
GET issue/{issue}/editmeta | flat | read:jira-work | read:issue-meta read:field-configuration
GET issue/{issue}/changelog | flat | read:jira-work | read:issue-meta read:avatar read:issue.changelog
POST issue/{issue}/changelog/list | flat | read:jira-work | read:issue-meta read:avatar read:issue.changelog
POST changelog/bulkfetch | flat | read:jira-work | read:issue-meta read:avatar read:issue.changelog
GET issue/{issue}/comment | flat | read:jira-work | read:comment read:comment.property read:group read:project read:project-role read:user read:avatar
POST issue/{issue}/comment | flat | write:jira-work | read:comment read:comment.property read:group read:project read:project-role read:user write:comment read:avatar
GET issue/{issue}/comment/{id} | flat | read:jira-work | read:comment read:comment.property read:group read:project read:project-role read:user read:avatar
PUT issue/{issue}/comment/{id} | flat | write:jira-work | read:comment read:comment.property read:group read:project read:project-role read:user write:comment read:avatar
DELETE issue/{issue}/comment/{id} | flat | write:jira-work | delete:comment delete:comment.property
GET issue/{issue}/transitions | flat | read:jira-work | read:issue.transition read:status read:field-configuration
POST issue/{issue}/transitions | flat | write:jira-work | write:issue write:issue.property
GET issue/{issue}/properties | flat | read:jira-work | read:issue.property
GET issue/{issue}/properties/{key} | flat | read:jira-work | read:issue.property
PUT issue/{issue}/properties/{key} | flat | write:jira-work | write:issue.property
DELETE issue/{issue}/properties/{key} | flat | write:jira-work | delete:issue.property
GET issue/{issue}/remotelink | flat | read:jira-work | read:issue.remote-link read:status
GET issue/{issue}/watchers | users | read:jira-work | read:issue.watcher read:user read:avatar
GET issue/{issue}/worklog | flat | read:jira-work | read:group read:issue-worklog read:issue-worklog.property read:project-role read:user read:avatar
POST issue/{issue}/worklog | flat | write:jira-work | write:issue-worklog write:issue-worklog.property read:avatar read:group read:issue-worklog read:project-role read:user read:issue-worklog.property
GET issueLink/{id} | flat | read:jira-work | read:field read:issue-link-type read:issue read:issue-type read:priority read:status read:avatar read:issue.time-tracking read:project-category read:project read:user
POST issueLink | flat | write:jira-work | write:comment write:issue write:issue-link
DELETE issueLink/{id} | flat | write:jira-work | delete:issue-link
GET issueLinkType | flat | read:jira-work | read:issue-link-type
GET issueLinkType/{id} | flat | read:jira-work | read:issue-link-type
GET search/jql | issues | read:jira-work | read:issue-details read:audit-log read:avatar read:field-configuration read:issue-meta
POST search/jql | issues | read:jira-work | read:issue-details read:field.default-value read:field.option read:field read:group
POST search/approximate-count | flat | read:jira-work | read:issue-details read:field.default-value read:field.option read:field read:group
POST jql/parse | flat | read:jira-work | read:field validate:jql read:jql
POST jql/match | flat | read:jira-work | read:issue-details
GET filter/search | flat | read:jira-work | read:filter read:group read:project read:project-role read:user read:jql read:application-role read:avatar read:issue-type-hierarchy
GET filter/favourite | flat | read:jira-work | read:filter read:group read:project read:project-role read:user read:jql read:application-role read:avatar read:issue-type-hierarchy
GET filter/my | flat | read:jira-work | read:filter read:group read:project read:project-role read:user read:jql read:application-role read:avatar read:issue-type-hierarchy
GET filter/{id} | flat | read:jira-work | read:filter read:group read:project read:project-role read:user read:jql read:application-role read:avatar read:issue-type-hierarchy
GET jql/autocompletedata | flat | read:jira-work | read:field
GET field | flat | read:jira-work | read:field read:avatar read:project-category read:project read:field-configuration
GET field/search | flat | read:jira-work | read:field read:field-configuration
GET issuetype | flat | read:jira-work | read:issue-type read:avatar read:project-category read:project
GET issuetype/{id} | flat | read:jira-work | read:issue-type read:avatar read:project-category read:project
GET issuetype/project | flat | read:jira-work | read:issue-type read:avatar read:project-category read:project
GET status | flat | read:jira-work | read:status
GET status/{id} | flat | read:jira-work | read:status
GET statuscategory | flat | read:jira-work | read:status
GET statuses/search | flat | manage:jira-configuration | read:workflow
GET priority | flat | read:jira-work | read:priority
GET priority/search | flat | manage:jira-configuration | -
GET priority/{id} | flat | read:jira-work | read:priority
GET resolution | flat | read:jira-work | read:resolution
GET resolution/search | flat | read:jira-work | read:resolution
GET resolution/{id} | flat | read:jira-work | read:resolution
GET permissions | permissions | manage:jira-configuration | read:permission
POST permissions/check | permissions | read:jira-work | read:permission
POST permissions/project | permissions | read:jira-work | read:permission read:project
GET role | flat | manage:jira-configuration | read:user read:group read:project-role read:project read:avatar read:project-category
GET label | flat | read:jira-work | read:label
`;
