# Brings data of version 0.1 up to version 0.2: `chaingraph migrate DATA --output NEW.trig` runs it over files of data.
# What a heading gave becomes a place under it, kinds and members part from parts, a roster's names become relations.
# What only a reader can decide stays as it is, and `chaingraph validate` names it: an institution that is a kind of bodies,
# a part that only a heading gives, a slip that stands outside an interpretation.
# Licence: CC BY 4.0, ChainGraph contributors.
PREFIX cg: <https://w3id.org/chaingraph/ontology#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

# What stands in a heading that names all its chains is placed under its section.
DELETE { GRAPH ?heading { ?thing cg:serves ?chain } }
INSERT { GRAPH ?heading { ?thing cg:placedUnder ?section } }
WHERE {
  ?heading a cg:Heading ; cg:inSection ?section .
  GRAPH ?heading { ?thing cg:serves ?chain . ?section cg:concerns ?chain }
  FILTER NOT EXISTS { GRAPH ?heading { ?section cg:concerns ?other } FILTER NOT EXISTS { GRAPH ?heading { ?thing cg:serves ?other } } }
} ;

# A kind of enterprises at a step of its growth is a group: what is fostered or addressed, and what it advances from or to.
DELETE { GRAPH ?graph { ?stage a cg:Stage } }
INSERT { GRAPH ?graph { ?stage a cg:Group } }
WHERE { GRAPH ?graph { ?stage a cg:Stage } GRAPH ?stating { ?one cg:fosters|cg:directedAt|cg:cooperatesWith|cg:investsIn|cg:partOf ?stage } } ;
DELETE { GRAPH ?graph { ?stage a cg:Stage } }
INSERT { GRAPH ?graph { ?stage a cg:Group } }
WHERE { GRAPH ?graph { ?stage a cg:Stage } GRAPH ?typing { ?group a cg:Group } GRAPH ?stating { ?group cg:advancesTo|^cg:advancesTo ?stage } } ;
DELETE { GRAPH ?graph { ?stage a cg:Stage } }
INSERT { GRAPH ?graph { ?stage a cg:Group } }
WHERE { GRAPH ?graph { ?stage a cg:Stage } GRAPH ?typing { ?group a cg:Group } GRAPH ?stating { ?group cg:advancesTo|^cg:advancesTo ?stage } } ;

# Who is on the roster was told by a name.
DELETE { GRAPH ?graph { ?post ?relation ?of } }
INSERT { GRAPH ?graph { ?post cg:chiefOf ?of } }
WHERE {
  GRAPH ?naming { ?post a cg:Role ; rdfs:label ?name } FILTER (STRENDS(STR(?name), "链长"))
  VALUES ?relation { cg:directedAt cg:partOf }
  GRAPH ?graph { ?post ?relation ?of } GRAPH ?typing { ?of a ?kind } VALUES ?kind { cg:IndustryChain cg:Mechanism }
} ;
DELETE { GRAPH ?graph { ?body ?relation ?of } }
INSERT { GRAPH ?graph { ?body cg:officeOf ?of } }
WHERE {
  GRAPH ?naming { ?body a cg:Institution ; rdfs:label ?name } FILTER (STRENDS(STR(?name), "链办"))
  VALUES ?relation { cg:directedAt cg:partOf }
  GRAPH ?graph { ?body ?relation ?of } GRAPH ?typing { ?of a ?kind } VALUES ?kind { cg:IndustryChain cg:Mechanism }
} ;
INSERT { GRAPH ?graph { ?bank cg:hostBankOf ?chain } }
WHERE {
  GRAPH ?naming { ?hosting a cg:Role ; rdfs:label ?name } FILTER (STRENDS(STR(?name), "主办银行"))
  GRAPH ?graph { ?hosting cg:directedAt ?chain ; cg:heldBy ?bank } GRAPH ?typing { ?chain a cg:IndustryChain }
} ;
DELETE { GRAPH ?graph { ?enterprise cg:partOf ?chain } }
INSERT { GRAPH ?graph { ?enterprise cg:leadEnterpriseOf ?chain } }
WHERE {
  GRAPH ?naming { ?group a cg:Group ; rdfs:label ?name } FILTER (CONTAINS(STR(?name), "链主"))
  GRAPH ?graph { ?enterprise cg:partOf ?group, ?chain } GRAPH ?typing { ?chain a cg:IndustryChain }
} ;
DELETE { GRAPH ?graph { ?enterprise cg:partOf ?chain } }
INSERT { GRAPH ?graph { ?enterprise cg:activeIn ?chain } }
WHERE { GRAPH ?graph { ?enterprise cg:partOf ?chain } GRAPH ?typing { ?chain a cg:IndustryChain } GRAPH ?naming { ?enterprise a cg:Institution } } ;

# A kind within a wider kind, and a member of a group, are no parts.
DELETE { GRAPH ?graph { ?kind cg:partOf ?wider } }
INSERT { GRAPH ?graph { ?kind cg:kindOf ?wider } }
WHERE {
  GRAPH ?graph { ?kind cg:partOf ?wider } GRAPH ?naming { ?kind a ?class } GRAPH ?typing { ?wider a ?class_of_wider }
  VALUES ?class { cg:Group cg:Sector } VALUES ?class_of_wider { cg:Group cg:Sector }
} ;
DELETE { GRAPH ?graph { ?body cg:partOf ?group } }
INSERT { GRAPH ?graph { ?body cg:memberOf ?group } }
WHERE {
  GRAPH ?graph { ?body cg:partOf ?group } GRAPH ?naming { ?body a ?class } GRAPH ?typing { ?group a ?class_of_group }
  VALUES ?class { cg:Institution cg:Team cg:Role } VALUES ?class_of_group { cg:Group cg:Sector }
} ;

# Whoever reads the data knows by which version it is written.
INSERT { ?document dct:conformsTo <https://w3id.org/chaingraph/ontology/0.2.0> }
WHERE { ?document a cg:Document }
